/** Stopped lots: who stops them, and what becomes of them. */
export { type Notice, noticeStruct, readNotice } from "./notice";
export { RECALLS_PERMISSIONS } from "./permissions";
