import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as ts from "typescript";

/** Root of the repository. */
const ROOT = join(__dirname, "../../..");

/** A place in a source file, for messages. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export const placeOf = (node: ts.Node): Place => {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { file: source.fileName, line: line + 1 };
};

/** The sources in a folder of the repository, those that are generated left out. */
export function sourcesIn(folder: string): ts.SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/generated/"))
    .map((path) => parse(path.slice(ROOT.length + 1), readFileSync(path, "utf8")))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

/** A source, with parents. */
export const parse = (file: string, code: string): ts.SourceFile =>
  ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);

/** Every node below a node that is one of those looked for, in order. */
export function nodesOf<T extends ts.Node>(
  root: ts.Node,
  is: (node: ts.Node) => node is T,
): readonly T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}
