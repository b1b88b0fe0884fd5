/** Chinese for the errors of the Attestations; the English is their `@notice`. */
export const ATTESTATIONS = {
  AttestationsInvalidKind:
    "{kind} 不是证书类别：须为 1 至 32 个小写字母、数字或连字符，例如 organic 或 laboratory。",
  AttestationsInvalidValidity:
    "有效期不合：从 {validFrom} 起，到 {validUntil} 止。止期不得早于起期，也不得已过。",
  AttestationsNotAccredited: "{member}未获认可出具 {kind} 类证书。登记机构可以认可。",
  AttestationsDocumentMissing: "出具证明须有证书的哈希。",
  AttestationsNothingGiven: "没有给出批次。",
  AttestationsExists: "相同的证明已出具过（{attestationId}）。一份证书只计一次。",
  AttestationsUnknown: "该出证方没有出具过此证明（{attestationId}），或某项内容与出具时不符。",
  AttestationsAlreadyWithdrawn: "证明 {attestationId} 已于 {withdrawnAt} 撤回。",
} as const satisfies Readonly<Record<string, string>>;
