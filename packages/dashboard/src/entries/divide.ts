import bundle from "virtual:page/divide";
import { startDataApp } from "../data-app.ts";
import { divide } from "../pages/divide/page.ts";
import "../styles/page.css";
import "../styles/print.css";

startDataApp("divide", bundle, divide);
