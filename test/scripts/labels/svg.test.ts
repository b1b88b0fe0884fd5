import { expect } from "chai";

import { toSvg } from "../../../scripts/labels/svg";
import { someLabels } from "./support";

describe("labels as SVG", () => {
  it("have their size in mm, and outlines in the place of fonts", async () => {
    const { pages, typeface } = await someLabels([{ product: "Tea <&> 茶" }]);
    const [page] = pages();
    const svg = toSvg(page!, typeface);
    expect(svg).to.match(/^<svg [^>]*width="100mm" height="50mm" viewBox="0 0 100 50">/);
    expect(svg).to.include("Tea &lt;&amp;&gt; 茶");
    expect(svg).not.to.match(/<text|font-family/);
  });
});
