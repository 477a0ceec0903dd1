/**
 * Time how one file opens in the shipped worker: node bench-opening.mjs RUNTIME BUNDLE FILE
 *
 * BUNDLE is a JSON list of the layers of the bundle.
 * Prints {busy, memory, code, opened}: milliseconds on the processor of a first opening (a family opens a file once), megabytes
 * that the process grew at most, the code of the problem or "", and whether there was a plan. One process a file: WebAssembly keeps
 * the memory it once took.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { readRuntime, startWorkerInNode } from '../tests/runtime/worker-in-node.mjs'

const [runtime = '', bundle = '', file = ''] = process.argv.slice(2)
const files = await readRuntime(runtime, JSON.parse(await readFile(bundle, 'utf8')))
const { ask } = await startWorkerInNode(files)
const data = new Uint8Array(await readFile(file))
// Linux tells the most memory since this reset; what starting took would hide what opening takes.
writeFileSync('/proc/self/clear_refs', '5')
const most = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
const size = most()
const before = process.cpuUsage()
const { reply, failure } = await ask({ do: 'open', data })
const { user, system } = process.cpuUsage(before)
if (failure) throw new Error(`tools/bench-opening: ${failure}`)
const measured = {
  busy: (user + system) / 1000,
  memory: most() - size,
  code: reply.problems[0]?.code ?? '',
  opened: reply.file !== null,
}
process.stdout.write(JSON.stringify(measured))
process.exit(0) // Python's event loop keeps a port open
