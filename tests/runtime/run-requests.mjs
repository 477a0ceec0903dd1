/**
 * Put a list of requests to the shipped worker: node run-requests.mjs RUNTIME PLACE [record LIBRARY PACKAGES...]
 *
 * PLACE/asked.json holds {bundle: [shared, part], requests}, PLACE/answered.json gets {answers, ready}. With `record`
 * Python starts on Pyodide's whole library (a zip) with the packages as sources, and `modules` tells what of them was imported.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readRuntime, startWorkerInNode } from './worker-in-node.mjs'

const [runtime = '', place = '', record, library = '', ...packages] = process.argv.slice(2)
const { bundle, requests } = JSON.parse(await readFile(join(place, 'asked.json'), 'utf8'))
const files = await readRuntime(runtime, bundle)

const IMPORTED = `
import sys
def imported(roots):
    for module in list(sys.modules.values()):
        origin = getattr(getattr(module, "__spec__", None), "origin", None) or ""
        for root in roots:
            if origin.startswith(root) and origin.endswith(".py"):
                yield origin.removeprefix(root).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
sorted(set(imported(["/lib/python313.zip/", "/lib/python3.13/site-packages/"])))`

/** @type {any} */
let python
/** @type {(scope: any) => void} */
let adapt = () => {}
if (record === 'record') {
  files['python.zip'] = new Uint8Array(await readFile(library)).buffer
  const sources = []
  for (const root of packages) {
    for (const path of await readdir(root, { recursive: true })) {
      if (path.endsWith('.py'))
        sources.push({ path: join(basename(root), path), text: await readFile(join(root, path)) })
    }
  }
  adapt = (scope) => {
    const { loadPyodide } = scope
    scope.loadPyodide = async (/** @type {object} */ options) => {
      const fsInit = (/** @type {any} */ FS, /** @type {any} */ { sitePackages }) => {
        for (const { path, text } of sources) {
          const target = join(sitePackages, path)
          FS.mkdirTree(join(target, '..'))
          FS.writeFile(target, text)
        }
      }
      python = await loadPyodide({ ...options, fsInit })
      return python
    }
  }
}

const before = performance.now()
const { ask } = await startWorkerInNode(files, adapt)
const ready = performance.now() - before
/** @type {Record<string, object>} */
const answers = {}
for (const [name, request] of Object.entries(requests)) {
  const { base64, ...asked } = request
  const data = base64 === undefined ? {} : { data: new Uint8Array(Buffer.from(base64, 'base64')) }
  const { reply, bytes = new Uint8Array(0), failure, detail } = await ask({ ...asked, ...data })
  answers[name] = { reply: reply ?? { failure, detail }, data: Buffer.from(bytes).toString('base64') }
}
const modules = python ? python.runPython(IMPORTED).toJs() : []
await writeFile(join(place, 'answered.json'), JSON.stringify({ answers, ready, modules }))
process.exit(0) // Python's event loop keeps a port open
