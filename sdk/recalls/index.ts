/** Stopped lots: who stops them, what was made of them, and what becomes of them. */
export { carrying, type Descendant, isMaking, readDownstream } from "./downstream";
export { type Notice, noticeStruct, readNotice } from "./notice";
export { RECALLS_PERMISSIONS } from "./permissions";
export { type KnowingHolder, type RecallReport, reportOn, stopOf } from "./report";
