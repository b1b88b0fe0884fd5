/**
 * `*.slow.test.ts` are for `npm run test:slow`: they kill processes at work, or wait for those of others.
 */
import { subtask } from "hardhat/config";
import { TASK_TEST_GET_TEST_FILES } from "hardhat/builtin-tasks/task-names";

const SLOW = ".slow.test.ts";

subtask(TASK_TEST_GET_TEST_FILES).setAction(
  async ({ testFiles }: { testFiles: string[] }, _hre, runSuper): Promise<string[]> => {
    const files = (await runSuper()) as string[];
    return testFiles.length > 0 ? files : files.filter((file) => !file.endsWith(SLOW));
  },
);
