import { grouped, type Text } from "./text";

/** What is said of files that hold sheets. */

const SAVE_AS: Text = {
  en: "Open it in the spreadsheet program and save it as “Excel workbook (.xlsx)”.",
  zh: "请用表格软件打开，另存为“Excel 工作簿 (.xlsx)”。",
};

const withWayOut = (text: Text): Text => ({
  en: `${text.en} ${SAVE_AS.en}`,
  zh: `${text.zh}${SAVE_AS.zh}`,
});

export const cannotRead = (file: string): Text => ({
  en: `The file ${file} cannot be read.`,
  zh: `无法读取文件 ${file}。`,
});

export const noFile = (file: string): Text => ({
  en: `There is no file ${file}.`,
  zh: `文件 ${file} 不存在。`,
});

export const emptyFile = (file: string): Text => ({
  en: `The file ${file} is empty.`,
  zh: `文件 ${file} 为空。`,
});

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1e6));

export const fileTooLarge = (file: string, size: number, most: number): Text => ({
  en: `${file} has ${megabytes(size)} MB; a file has at most ${megabytes(most)}. Split it, or delete pictures and sheets that are not needed.`,
  zh: `${file} 大小为 ${megabytes(size)} MB，最多 ${megabytes(most)} MB。请拆分文件，或删除图片和无关工作表。`,
});

/** What a file is instead of a workbook or CSV. */
export type Foreign =
  "xls" | "xlsb" | "ods" | "numbers" | "encrypted" | "html" | "xml" | "document" | "zip" | "binary";

export const foreignFile = (file: string, foreign: Foreign): Text => {
  switch (foreign) {
    case "xls":
      return withWayOut({
        en: `${file} is a workbook of the old format .xls.`,
        zh: `${file} 是旧版 .xls 工作簿。`,
      });
    case "xlsb":
      return withWayOut({
        en: `${file} is a binary workbook (.xlsb).`,
        zh: `${file} 是二进制工作簿 (.xlsb)。`,
      });
    case "ods":
      return withWayOut({
        en: `${file} is an OpenDocument sheet (.ods).`,
        zh: `${file} 是 OpenDocument 表格 (.ods)。`,
      });
    case "numbers":
      return {
        en: `${file} is a sheet of Numbers. Export it as Excel (.xlsx) or CSV.`,
        zh: `${file} 是 Numbers 表格。请导出为 Excel (.xlsx) 或 CSV。`,
      };
    case "encrypted":
      return {
        en: `${file} is protected by a password. Open it, remove the password (File > Info > Protect workbook), and save it.`,
        zh: `${file} 有密码保护。请打开后取消密码（文件 > 信息 > 保护工作簿），再保存。`,
      };
    case "html":
      return withWayOut({
        en: `${file} is a web page under the name of a sheet, as some programs export it.`,
        zh: `${file} 实为网页（某些系统导出的“Excel”）。`,
      });
    case "xml":
      return withWayOut({
        en: `${file} is XML, not a workbook or CSV.`,
        zh: `${file} 是 XML 文件，不是工作簿或 CSV。`,
      });
    case "document":
      return {
        en: `${file} is a document or a picture, not a sheet. Give a workbook (.xlsx) or CSV.`,
        zh: `${file} 是文档或图片，不是表格。请使用工作簿 (.xlsx) 或 CSV。`,
      };
    case "zip":
      return {
        en: `${file} is a ZIP archive, but no workbook. Give the workbook (.xlsx) or CSV itself.`,
        zh: `${file} 是压缩包，不是工作簿。请直接使用工作簿 (.xlsx) 或 CSV。`,
      };
    case "binary":
      return {
        en: `${file} is neither a workbook (.xlsx) nor text in UTF-8 or GB18030. Save the sheet as .xlsx, or as “CSV UTF-8”.`,
        zh: `${file} 既不是工作簿 (.xlsx)，也不是 UTF-8 或 GB18030 文本。请另存为 .xlsx 或“CSV UTF-8”。`,
      };
  }
};

export const damagedWorkbook = (file: string): Text =>
  withWayOut({
    en: `The workbook ${file} is damaged, or not complete.`,
    zh: `工作簿 ${file} 已损坏或不完整。`,
  });

export const workbookTooLarge = (file: string, most: number): Text => ({
  en: `The workbook ${file} unpacks to more than ${megabytes(most)} MB. Copy the rows that are needed into a new workbook, or save the sheet as CSV.`,
  zh: `工作簿 ${file} 解压后超过 ${megabytes(most)} MB。请把需要的行复制到新工作簿，或另存为 CSV。`,
});

export const workbookTooCostly = (file: string): Text => ({
  en: `Reading the workbook ${file} takes too much memory or time. Copy the rows that are needed into a new workbook, or save the sheet as CSV.`,
  zh: `读取工作簿 ${file} 占用过多内存或时间。请把需要的行复制到新工作簿，或另存为 CSV。`,
});

export const sheetTooLarge = (
  file: string,
  sheet: string,
  rows: number,
  columns: number,
): Text => ({
  en: `The sheet “${sheet}” of ${file} is larger than ${grouped(rows)} rows or ${columns} columns. Delete what is empty below and to the right of the data, or split it.`,
  zh: `${file} 的工作表“${sheet}”超过 ${grouped(rows)} 行或 ${columns} 列。请删除数据下方和右侧的空行空列，或拆分。`,
});

export const noSheet = (file: string): Text => ({
  en: `The workbook ${file} has no sheet that is visible and has something in it.`,
  zh: `工作簿 ${file} 没有可见且有内容的工作表。`,
});

export const severalSheets = (file: string, sheets: readonly string[]): Text => ({
  en: `${file} has several such sheets: ${sheets.join(", ")}. Say which one with --sheet.`,
  zh: `${file} 中有多个此类工作表：${sheets.join("、")}。请用 --sheet 指定。`,
});

export const sheetNotFound = (file: string, sheet: string, sheets: readonly string[]): Text => ({
  en: `${file} has no visible sheet “${sheet}”. It has ${sheets.join(", ")}.`,
  zh: `${file} 没有名为“${sheet}”的可见工作表。现有：${sheets.join("、")}。`,
});

// --- the marked copy ---

export const markedIn = (file: string): Text => ({
  en: `The cells are marked in ${file}.`,
  zh: `有误的单元格已在 ${file} 中标出。`,
});

export const notMarked = (file: string): Text => ({
  en: `A copy with the cells marked could not be written beside ${file}.`,
  zh: `无法在 ${file} 旁写入标注副本。`,
});
