import { LotmarkError } from "../../sdk/chain";
import * as texts from "../../texts/setup";
import { commandTexts } from "../../texts/tasks/command";
import { language, languageNamed, speak } from "../language";
import { changeSettings } from "../settings/settings";
import { askUntil, type Dialogue } from "./dialogue";

/** Finds out which language is to be spoken, and goes on in it. */
export async function setUpLanguage(dialogue: Dialogue, known: string | undefined): Promise<void> {
  const lang =
    languageNamed(known ?? "") ??
    (await askUntil(dialogue, texts.LANGUAGE, language(), (answer) => {
      const named = languageNamed(answer);
      if (named !== undefined) return named;
      throw new LotmarkError("UNKNOWN_LANGUAGE", commandTexts.unknownLanguage(answer), {
        language: answer,
      });
    }));
  speak(lang);
  changeSettings({ lang });
}
