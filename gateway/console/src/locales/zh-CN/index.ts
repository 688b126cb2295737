import element from "element-plus/es/locale/lang/zh-cn";

/** One file an area of the console; its name is the first part of its messages' keys. */
const files = import.meta.glob("./*.json", { eager: true, import: "default" });

export default { element, files };
