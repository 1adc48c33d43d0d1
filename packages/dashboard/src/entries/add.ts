import bundle from "virtual:page/add";
import { startDataApp } from "../data-app.ts";
import { add } from "../pages/add/page.ts";
import "../styles/page.css";
import "../styles/print.css";

startDataApp("add", bundle, add);
