/** Chinese for the errors of the Handover, and of what operators sign for it and others; the English is their `@notice`. */
export const HANDOVER = {
  HandoverSameParty: "交出方与接收方是同一企业：{account}。",
  HandoverNonceUsed: "{giver}与{taker}之间的序号 {nonce} 已使用或已取消。每次签署只能使用一次。",
  HandoverNotParty: "{member}既不是该交接的交出方{giver}，也不是接收方{taker}。",
  OperatorSignatureExpired: "签署内容的有效期至 {deadline}，已过。请以更晚的期限重新签署。",
  OperatorSignatureOfAnotherMember:
    "密钥 {operator} 代表{member}，不代表{account}，不能签署此内容。",
  OperatorSignatureMalleable:
    "密钥 {operator} 的签名不是钱包给出的标准形式（s 值过大）。请重新签署。",
  OperatorSignatureInvalid:
    "密钥 {operator} 没有在本链上为本合约签署这一内容。各项内容须与签署时完全一致。",
} as const satisfies Readonly<Record<string, string>>;
