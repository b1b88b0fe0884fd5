import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const node = {
  __dirname: "readonly",
  console: "readonly",
  module: "writable",
  process: "readonly",
  require: "readonly",
};

export default defineConfig(
  globalIgnores(["artifacts/", "cache/", "coverage/", "out/", "typechain-types/", "**/generated/"]),
  eslint.configs.recommended,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: node },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Amounts, ids and block numbers are read better inside a sentence than wrapped in String().
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: "error",
    },
  },
  {
    // Verifiers import it in a browser.
    files: ["sdk/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(hardhat|@nomicfoundation/.*|node:.*|fs|path|crypto)(/|$)",
              message: "sdk/ runs in a browser and without Hardhat.",
            },
            { regex: "(^|/)(scripts|test)/", message: "sdk/ depends on nothing around it." },
          ],
        },
      ],
      "no-console": "error",
    },
  },
  {
    // They are part of both.
    files: ["texts/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^[^.]|(^|/)(sdk|scripts|test)/", message: "texts/ depends on nothing." },
          ],
        },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // what a fixture returns is best said by itself
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "@typescript-eslint/require-await": "off",
      // Chai's properties are assertions, and contracts without generated types are `any`.
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
