import { chartPage } from "../src/chart-page.ts";

export default { paths: () => [{ params: { generated: "charts" }, content: chartPage("zh", "../../") }] };
