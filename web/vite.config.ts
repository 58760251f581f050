import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { borders } from "./build/borders.ts";

export default defineConfig({
  plugins: [borders(), viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    target: "es2022",
    modulePreload: false,
    rolldownOptions: { input: "report.html" },
  },
});
