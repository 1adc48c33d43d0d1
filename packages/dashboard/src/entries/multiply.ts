import bundle from "virtual:page/multiply";
import { startDataApp } from "../data-app.ts";
import { multiply } from "../pages/multiply/page.ts";
import "../styles/page.css";
import "../styles/print.css";

startDataApp("multiply", bundle, multiply);
