// Compiles this folder (AssemblyScript to WebAssembly) for whoever bundles the code.
import asc from 'assemblyscript/asc'

const FOLDER = import.meta.dirname
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--use', 'abort=']
/** What the code imports it by; ingest/assembly.d.ts says what it gets. */
export const ASSEMBLY = 'concordance:assembly'
const ID = `\0${ASSEMBLY}`

/** A plugin of Rolldown and Vite. */
export const assembly = () => ({
  name: 'assembly',
  resolveId: (source) => (source === ASSEMBLY ? ID : undefined),
  load: async (id) => (id === ID ? `export const code = '${await compiled()}'` : undefined),
})

let made
const compiled = () => {
  made ??= compile()
  return made
}

async function compile() {
  let code = ''
  const { error, stderr } = await asc.main(['index.ts', '--baseDir', FOLDER, '--outFile', 'out.wasm', ...OPTIONS], {
    writeFile(_, content) {
      code = Buffer.from(content).toString('base64')
    },
  })
  if (error) throw new Error(`AssemblyScript refuses ingest/assembly:\n${stderr}`)
  return code
}
