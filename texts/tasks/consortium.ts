import type { Text } from "../text";

export const consortiumTexts = {
  deployed: (name: string, chainId: number): Text => ({
    en: `${name} is deployed on chain ${chainId}.`,
    zh: `${name} 已部署到链 ${chainId}。`,
  }),
};
