import { createServer } from 'vite'

/**
 * Runs a module of the program while building, from its source.
 * @param path of the module, as `/src/app/draw-page.tsx`.
 * @param act gets what the module exports; when it is done nothing of the module runs any more.
 * @param define what the module finds in place of these expressions.
 */
export async function fromSource<Module, Made>(
  path: string,
  act: (module: Module) => Made | Promise<Made>,
  define: Record<string, string> = {},
): Promise<Made> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    define,
  })
  try {
    return await act((await server.ssrLoadModule(path)) as Module)
  } finally {
    await server.close()
  }
}
