// The parts of hyparquet that are used, from one place: the build takes them into this file, with the mend of patches/ in
// them, so that they are read as they were tried (docs/decisions/0008-readers-of-files.md).
export { parquetHeader } from "hyparquet/src/column.js";
export { parquetMetadata } from "hyparquet/src/metadata.js";
export { parquetRead } from "hyparquet/src/read.js";
export { snappyUncompress } from "hyparquet/src/snappy.js";
