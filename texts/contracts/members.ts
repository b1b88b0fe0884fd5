/** Chinese for the errors of the MemberRegistry; the English is their `@notice`. */
export const MEMBERS = {
  MemberRegistryInvalidScheme:
    "“{scheme}”不是企业标识的类别：须为 2 至 10 位大写字母和数字，如 USCC（统一社会信用代码）或 LEI。",
  MemberRegistryInvalidIdentifier:
    "{id} 不是 {scheme} 标识的规范写法：须为大写字母和数字，不含空格；USCC 为 18 位，LEI 为 20 位，其他为 2 至 30 位。",
  MemberRegistryAlreadyAdmitted: "该标识的企业已入会，账户为{account}。",
  MemberRegistryNameMissing: "会员资料缺少名称。",
  MemberRegistryInvalidUtcOffset:
    "当地时差 {utcOffset}（以一刻钟为单位）不是有效的 UTC 时差：须在 -48 至 56 之间。",
  MemberRegistryUnknownMember: "{account}不是本联盟会员。",
  MemberRegistryMemberNotActive:
    "{account}的会员状态为“{standing}”，不能办理此事，也不能向其发货。",
  MemberRegistryWrongStanding: "{account}的会员状态为“{standing}”，不适用该决定。",
  MemberRegistryUnknownOperator: "密钥 {operator} 不代表任何会员。须由企业管理员添加。",
  MemberRegistryOperatorOfEndedEpoch:
    "密钥 {operator} 不能再代表{account}：该企业的密钥已因密钥恢复而全部更换。",
  MemberRegistryOperatorExpired:
    "{account}的密钥 {operator} 已于 {expiry} 到期。可由企业管理员延期。",
  MemberRegistryDutyMissing: "{account}的密钥 {operator} 没有“{duty}”职责。可由企业管理员授予。",
  MemberRegistryOperatorTaken: "密钥 {operator} 已代表{account}；一个密钥只能代表一个会员。",
  MemberRegistryNotOperatorOf: "密钥 {operator} 不代表{account}。",
  MemberRegistryInvalidConsent:
    "密钥 {operator} 代表{account}的同意书无效：须由该密钥为该企业签署，并使用其当前序号 {nonce}。",
  MemberRegistryConsentExpired: "密钥 {operator} 的同意书已于 {deadline} 失效。请重新索取。",
  MemberRegistryInvalidDuties: "职责 {duties} 无效：密钥至少须有七项职责之一。",
  MemberRegistryInvalidExpiry:
    "到期时间 {expiry} 无效：管理员密钥不设到期时间（0），其他密钥的到期时间须在将来。",
  MemberRegistryLastAdministrator:
    "{operator} 是{account}的最后一名管理员，不能撤下。请先添加另一名管理员。",
  MemberRegistryNoRecovery: "{account}没有进行中的密钥恢复。",
  MemberRegistryRecoveryPending: "{account}的密钥恢复已在进行中。",
  MemberRegistryRecoveryTooEarly:
    "{account}的密钥恢复最早于 {executableFrom} 执行，在此之前企业可提出异议。",
  MemberRegistryRecoveryObjected: "{account}已对密钥恢复提出异议：须由理事会裁定。",
  MemberRegistryRecoveryNotObjected: "{account}未对密钥恢复提出异议，无须理事会裁定。",
  MemberRegistryInvalidSite:
    "{site} 不是有效场所：须为校验码正确的全球位置码 (GLN)，或 1 至 20 个字符的自编代码。",
  MemberRegistryInvalidCoordinates:
    "坐标 {latitude}，{longitude}（百万分之一度）不在地球上；没有 GLN 的场所须有坐标。",
  MemberRegistrySiteTaken: "场所 {site} 已由{account}添加。",
  MemberRegistryUnknownSite: "{account}没有启用中的场所 {site}。",
} as const satisfies Readonly<Record<string, string>>;
