import bundle from "virtual:page/subtract";
import { startDataApp } from "../data-app.ts";
import "../elements/draw-panel.ts";
import { subtract } from "../pages/subtract/page.ts";
import "../styles/page.css";
import "../styles/print.css";

startDataApp("subtract", bundle, subtract);
