import { defineConfig } from 'vite';

/** Bundles what runs in Node: the command line and the tools around the demo portal. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/node',
    target: 'node20',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        crossfoot: 'src/cli/main.ts',
        demo: 'tests/demo/demo.ts',
        bench: 'tests/bench/main.ts',
        'bench-detection': 'tests/bench/detection/main.ts',
        pictures: 'tests/demo/pictures.ts',
      },
      // Beside each other: what finds public/ from its own place finds it from a shared chunk, too.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  publicDir: false,
});
