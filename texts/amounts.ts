import type { Text } from "./text";

// How much of a quota

export const NOT_AUTHORISED: Text = { en: "not authorised", zh: "未获授权" };
export const OWNER: Text = { en: "owner", zh: "权利人" };

const inSeason = (season: number): Text =>
  season === 0 ? { en: "", zh: "" } : { en: `, season ${season}`, zh: `，${season} 产季` };

export const withoutLimit = (season: number): Text => ({
  en: `authorised without limit${inSeason(season).en}`,
  zh: `已获授权，无限额${inSeason(season).zh}`,
});

export const drawn = (amount: Text, quota: Text, season: number): Text => ({
  en: `${amount.en} of ${quota.en} drawn${inSeason(season).en}`,
  zh: `配额 ${quota.zh}，已用 ${amount.zh}${inSeason(season).zh}`,
});
