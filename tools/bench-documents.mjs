/**
 * Time the documents of one plan in the shipped worker: node bench-documents.mjs RUNTIME ASKED
 *
 * ASKED holds {bundle: [shared, part], file, formats, rounds, today}; prints {form: {first, times, busy, size}} in milliseconds: `times` pass
 * on the clock, `busy` on the processor, which other programs do not lengthen.
 */
import { readFile } from 'node:fs/promises'
import { readRuntime, startWorkerInNode } from '../tests/runtime/worker-in-node.mjs'

const [runtime = '', asked = ''] = process.argv.slice(2)
const { bundle, file, formats, rounds, today } = JSON.parse(await readFile(asked, 'utf8'))
const files = await readRuntime(runtime, bundle)
const { ask } = await startWorkerInNode(files)
await ask({ do: 'outline', file, today }) // the page asks for the overview before any document

/** @type {Record<string, {first: number, times: number[], busy: number[], size: number}>} */
const measured = {}
for (const format of formats) {
  const times = []
  const busy = []
  let size = 0
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now()
    const before = process.cpuUsage()
    const wish = format.startsWith('own:') ? { format: 'docx', kind: format } : { format }
    const { bytes, failure } = await ask({ do: 'document', ...wish, file, today })
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(before)
    busy.push((user + system) / 1000)
    if (failure) throw new Error(`tools/bench-documents: ${format}: ${failure}`)
    size = bytes.length
  }
  const [first = 0, ...after] = times
  measured[format] = { first, times: after, busy: busy.slice(1), size }
}
process.stdout.write(JSON.stringify(measured))
process.exit(0) // Python's event loop keeps a port open
