import type { CompilerOutput } from "hardhat/types";

/** As much of the compiler's syntax tree as is looked at. */
interface Node {
  readonly nodeType: string;
  readonly name: string;
  readonly nodes?: readonly Node[];
  readonly members?: readonly Node[];
  readonly constant?: boolean;
  readonly value?: Expression;
}

type Expression =
  | { readonly nodeType: "Literal"; readonly value: string }
  | {
      readonly nodeType: "BinaryOperation";
      readonly operator: string;
      readonly leftExpression: Expression;
      readonly rightExpression: Expression;
    }
  | { readonly nodeType: "TupleExpression"; readonly components: readonly [Expression] };

/** Libraries of numbers that events and calls carry. */
const NUMBERED = ["Capability", "TrailKind"];

/**
 * The source of two tables: the members of every enumeration in the order of their numbers, and the
 * constants of the libraries that number things.
 */
export function renderEnumerations(sources: CompilerOutput["sources"]): string {
  const enums: Record<string, readonly string[]> = {};
  const constants: Record<string, Readonly<Record<string, number>>> = {};
  for (const name of Object.keys(sources).sort()) {
    for (const node of (sources[name]?.ast as Node).nodes ?? []) {
      if (node.nodeType === "EnumDefinition") enums[node.name] = namesOf(node.members);
      for (const inner of node.nodes ?? []) {
        if (inner.nodeType === "EnumDefinition") {
          enums[`${node.name}.${inner.name}`] = namesOf(inner.members);
        }
      }
      if (NUMBERED.includes(node.name)) constants[node.name] = constantsOf(node);
    }
  }
  return `
    /** Members of the contracts' enumerations, in the order of their numbers. */
    export const ENUMERATIONS = ${JSON.stringify(enums)} as const;
    ${Object.entries(constants)
      .map(([name, values]) => `export const ${name} = ${JSON.stringify(values)} as const;`)
      .join("\n\n")}
  `;
}

const namesOf = (nodes: readonly Node[] = []): string[] => nodes.map(({ name }) => name);

function constantsOf(library: Node): Record<string, number> {
  const constants: Record<string, number> = {};
  for (const { constant, name, value } of library.nodes ?? []) {
    if (constant === true && value !== undefined) constants[name] = evaluate(value);
  }
  return constants;
}

function evaluate(expression: Expression): number {
  if (expression.nodeType === "Literal") return Number(expression.value);
  if (expression.nodeType === "TupleExpression") return evaluate(expression.components[0]);
  const left = evaluate(expression.leftExpression);
  const right = evaluate(expression.rightExpression);
  if (expression.operator === "<<") return left << right;
  if (expression.operator === "-") return left - right;
  throw new Error(`A constant is computed by ${expression.operator}, which is not expected`);
}
