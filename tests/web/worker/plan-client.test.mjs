import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { PlanFailure } from '../../../builder/web/worker/messages.mjs'
import { startPlanClient } from '../../../builder/web/worker/plan-client.mjs'

const ASSETS = { runtime: '/r/', bundle: ['/b.json', '/p.json'] }
const bytes = () => new Uint8Array([1, 2, 3])

/** A page with a worker that answers by this table; `told` is all that happened, in order. */
function page(answers = {}, { load } = {}) {
  const told = []
  const worker = {
    postMessage({ id, request }) {
      told.push(request.do === 'start' ? `start with ${Object.keys(request.files)}` : request)
      const answer = { start: { reply: {} }, ...answers }[request.do]
      if (answer)
        queueMicrotask(() => worker.onmessage({ data: { id, bytes: new Uint8Array(0), ...answer } }))
    },
    terminate: () => told.push('terminated'),
  }
  const surroundings = {
    today: () => '2026-11-23',
    load: load ?? (async () => ({ 'worker.js': new ArrayBuffer(1), 'python.zip': new ArrayBuffer(1) })),
    settled: async () => told.push('settled'),
    lock: () => told.push('locked'),
    work: () => told.push('worker made') && worker,
  }
  const onState = (state, code) => told.push(code ? `${state} ${code}` : state)
  return { told, worker, client: startPlanClient({ assets: ASSETS, onState, surroundings }) }
}

test('the page is locked after all is loaded and before the worker is made', async () => {
  const { told, client } = page({ open: { reply: { file: null, problems: [] } } })
  await client.open(new Uint8Array([123, 125]))
  assert.deepEqual(told, [
    'loading',
    'settled',
    'locked',
    'worker made',
    'start with python.zip',
    'ready',
    { do: 'open', data: new Uint8Array([123, 125]) },
  ])
})

test('each method asks its own question, with the date of here', async () => {
  const made = { name: 'familiegroepsplan.docx', type: 'application/x', notices: [] }
  const { told, client } = page({
    outline: { reply: { outline: { title: 'Ons plan' } } },
    document: { reply: made, bytes: bytes() },
  })
  assert.deepEqual(await client.outline({ plan: 1 }), { title: 'Ons plan' })
  assert.deepEqual(await client.document({ plan: 2 }, 'docx'), { ...made, bytes: bytes() })
  assert.deepEqual(told.slice(-2), [
    { do: 'outline', file: { plan: 1 }, today: '2026-11-23' },
    { do: 'document', format: 'docx', kind: 'plan', file: { plan: 2 }, today: '2026-11-23' },
  ])
})

test('a request that fails leaves the next one alone', async () => {
  const { told, client } = page({
    document: { failure: 'pdf.engine', detail: 'RuntimeError' },
    open: { reply: { file: null, problems: [] } },
  })
  await assert.rejects(client.document({}, 'pdf'), {
    code: 'pdf.engine',
    message: 'pdf.engine (RuntimeError)',
  })
  assert.deepEqual(await client.open(new Uint8Array(0)), { file: null, problems: [] })
  assert.ok(!told.includes('terminated'))
})

test('files that do not come still close the lock, and make no worker', async () => {
  const load = async () => Promise.reject(new PlanFailure('load.files', 'python.zip'))
  const { told, client } = page({}, { load })
  await assert.rejects(client.outline({}), { code: 'load.files' })
  assert.deepEqual(told, ['loading', 'settled', 'locked', 'failed load.files'])
})

test('a browser without WebAssembly loads nothing, and its page is locked too', async () => {
  const { WebAssembly } = globalThis
  delete globalThis.WebAssembly
  try {
    const { told, client } = page({}, { load: () => assert.fail('nothing to load for') })
    await assert.rejects(client.outline({}), { code: 'browser.wasm' })
    assert.deepEqual(told, ['loading', 'settled', 'locked', 'failed browser.wasm'])
  } finally {
    globalThis.WebAssembly = WebAssembly
  }
})

test('a worker that cannot start Python ends it all, once', async () => {
  const { told, client } = page({ start: { failure: 'start.python', detail: 'CompileError' } })
  await assert.rejects(client.outline({}), { code: 'start.python' })
  assert.deepEqual(told.slice(-2), ['terminated', 'failed start.python'])
})

test('a worker that dies rejects who waits and who comes later', async () => {
  const { told, worker, client } = page()
  const waits = client.document({}, 'pdf')
  await new Promise(setImmediate)
  worker.onerror()
  await assert.rejects(waits, { code: 'worker.stopped' })
  await assert.rejects(client.outline({}), { code: 'worker.stopped' })
  assert.deepEqual(told.slice(-2), ['terminated', 'failed worker.stopped'])
})

test('a worker that stays silent is stopped after two minutes', async () => {
  mock.timers.enable({ apis: ['setInterval'] })
  try {
    const { told, client } = page()
    const waits = assert.rejects(client.document({}, 'pdf'), { code: 'worker.silent', detail: 'document' })
    await new Promise(setImmediate)
    mock.timers.tick(119_999)
    assert.ok(!told.includes('terminated'))
    mock.timers.tick(1)
    await waits
    assert.deepEqual(told.slice(-2), ['terminated', 'failed worker.silent'])
  } finally {
    mock.timers.reset()
  }
})
