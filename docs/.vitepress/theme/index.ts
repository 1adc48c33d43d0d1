// The default theme without its fonts: the reader's own system fonts carry Chinese.
import theme from "vitepress/theme-without-fonts";
import "./style.css";

export default theme;
