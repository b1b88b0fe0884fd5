import * as ts from "typescript";

import { nodesOf, type Place, placeOf } from "./sources";

/** What is wrong with a text. */
export interface Flaw extends Place {
  readonly flaw: string;
}

const WORD = /[A-Za-z]{2,}/;
/** Names of units that are the same in Chinese. */
const SAME = /\b(gas|wei)\b/gi;
const CHINESE = /[一-鿿]/;
/** A Chinese sentence has the comma and the full stop of its own script. */
const FOREIGN_PUNCTUATION = /[一-鿿][,;!?]|[一-鿿]\.(?!\w)/;

/** What is wrong with the texts of a source: objects that have an `en`. */
export function flawsOf(source: ts.SourceFile): Flaw[] {
  return nodesOf(source, ts.isObjectLiteralExpression).flatMap((object) => {
    const en = valueOf(object, "en");
    if (en === undefined) return [];
    const zh = valueOf(object, "zh");
    const flaws = zh === undefined ? ["it has no zh"] : compare(en, zh);
    return flaws.map((flaw) => ({ ...placeOf(object), flaw }));
  });
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (!property.name || !ts.isIdentifier(property.name) || property.name.text !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

function compare(en: ts.Expression, zh: ts.Expression): string[] {
  const [english, chinese] = [literalsOf(en).join(" "), literalsOf(zh).join(" ")];
  const flaws: string[] = [];
  if (WORD.test(english.replace(SAME, "")) && !CHINESE.test(chinese))
    flaws.push("its zh is not Chinese");
  // What is typed stands in quotation marks.
  if (FOREIGN_PUNCTUATION.test(chinese.replace(/“[^”]*”/g, "")))
    flaws.push("its zh has English punctuation");
  // Where nothing is said in so many words, the text is put together of what is compared elsewhere.
  const isWritten = WORD.test(english) || CHINESE.test(chinese);
  const [said, missing] = [valuesIn(en), valuesIn(zh)].map((values) => [...values].sort());
  if (isWritten && String(said) !== String(missing)) {
    flaws.push(`en says ${String(said) || "no value"}, zh says ${String(missing) || "no value"}`);
  }
  const placeholders = [english, chinese].map((text) => String(placeholdersIn(text)));
  if (placeholders[0] !== placeholders[1]) {
    flaws.push(`en has ${placeholders[0] ?? ""}, zh has ${placeholders[1] ?? ""}`);
  }
  return flaws;
}

/** The {parameters} that a message has, each once. */
export const placeholdersIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].sort();

/** What stands in an expression in so many words. */
export function literalsOf(expression: ts.Node): string[] {
  return nodesOf(
    expression,
    (node): node is ts.LiteralLikeNode => ts.isStringLiteralLike(node) || isTemplatePart(node),
  ).map(({ text }) => text);
}

const isTemplatePart = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

/** The values that an expression says: parameters and variables of the functions around it. */
function valuesIn(expression: ts.Expression): Set<string> {
  const locals = new Set(localsAround(expression));
  const values = nodesOf(expression, ts.isIdentifier)
    // Values that are called by their language are the same value.
    .filter(({ text }) => text !== "en" && text !== "zh")
    .filter(({ text, parent }) => locals.has(text) && !isNameOnly(parent, text))
    .map(({ text, parent }) => {
      // Of an object, the part of it that is said; of a text, the text.
      if (!ts.isPropertyAccessExpression(parent) || parent.expression.getText() !== text) {
        return text;
      }
      const { name } = parent;
      const isPart = !/^(en|zh|length)$/.test(name.text) && !ts.isCallExpression(parent.parent);
      return isPart ? `${text}.${name.text}` : text;
    });
  return new Set(values);
}

/** Whether an identifier names a property, not a value. */
function isNameOnly(parent: ts.Node, text: string): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression.getText() !== text;
  return ts.isPropertyAssignment(parent) && parent.name.getText() === text;
}

function localsAround(node: ts.Node): string[] {
  const names: string[] = [];
  for (let around: ts.Node = node; !ts.isSourceFile(around); around = around.parent) {
    if (!ts.isFunctionLike(around)) continue;
    for (const { name } of around.parameters) names.push(...namesIn(name));
    for (const { name } of nodesOf(around, ts.isVariableDeclaration)) names.push(...namesIn(name));
  }
  return names;
}

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) =>
        ts.isBindingElement(element) ? namesIn(element.name) : [],
      );
