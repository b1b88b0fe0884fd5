import * as ts from "typescript";

import { nodesOf, placeOf, type Place } from "./sources";

/** A sentence that stands in the code, with its place. */
export interface Sentence extends Place {
  readonly words: string;
}

/** A sentence that may stand where it is. */
export interface Exception {
  /** The file, or a folder with a slash at its end. */
  readonly file: string;
  readonly words: RegExp;
  readonly because: string;
}

/** A word, or a value in its place. */
const WORD = /^["'“(]*(?:[A-Za-z]+(?:['’-][A-Za-z]+)*|\$)["'”).,:;!?…]*$/;
const CHINESE = /[一-鿿]{5}/;

/**
 * The sentences in a source: texts of three words or more, and Chinese ones. Not among them are
 * those that only programmers read: in a RangeError, in a type, or naming a module.
 */
export function sentencesIn(source: ts.SourceFile): Sentence[] {
  const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
    ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return nodesOf(source, isText)
    .filter((node) => !isForProgrammers(node))
    .map((node) => ({ ...placeOf(node), words: wordsOf(node) }))
    .filter(({ words }) => isSentence(words));
}

/** The text, with $ for every value in it. */
const wordsOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isStringLiteralLike(node)
    ? node.text
    : [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("$");

function isSentence(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => WORD.test(word));
  const own = words.filter((word) => !word.includes("$"));
  return (words.length >= 3 && own.length >= 2) || CHINESE.test(text);
}

function isForProgrammers(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if (ts.isLiteralTypeNode(parent)) return true;
  return ts.isNewExpression(parent) && parent.expression.getText() === "RangeError";
}
