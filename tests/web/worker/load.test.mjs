import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { integrityOf, loadFiles } from '../../../builder/web/worker/load.mjs'

const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** A host that keeps the promise of `integrity`, as browsers do. */
function host(pages) {
  const asked = []
  const fetch = async (address, { integrity } = {}) => {
    asked.push(address)
    if (!(address in pages)) return new Response('no', { status: 404 })
    const body = pages[address]
    const own = `sha256-${createHash('sha256').update(body).digest('base64')}`
    if (integrity && integrity !== own) throw new TypeError('Failed to fetch')
    return new Response(body)
  }
  return { fetch, asked }
}

const listing = JSON.stringify({
  files: [
    { name: 'worker.js', sha256: sha256('script') },
    { name: 'python.zip', sha256: sha256('zip') },
  ],
  beside: [{ name: 'LICENCES.txt', sha256: sha256('text') }],
})
const folder = `/assets/runtime/${sha256(listing)}/`
const whole = {
  [`${folder}files.json`]: listing,
  [`${folder}worker.js`]: 'script',
  [`${folder}python.zip`]: 'zip',
  '/b/bundle.json': '{}',
  '/r/region.json': '0',
  '/p/part.json': '[]',
}
const assets = { runtime: folder, bundle: ['/b/bundle.json', '/r/region.json', '/p/part.json'] }

test('all files come by name, with each layer of the bundle, and the licences stay where they are', async () => {
  const { fetch, asked } = host(whole)
  const files = await loadFiles(assets, fetch)
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  )
  assert.deepEqual(texts, {
    'bundle-0.json': '{}',
    'bundle-1.json': '0',
    'bundle-2.json': '[]',
    'worker.js': 'script',
    'python.zip': 'zip',
  })
  assert.deepEqual(asked.toSorted(), Object.keys(whole).toSorted())
})

for (const [what, pages, name] of [
  ['a changed file', { ...whole, [`${folder}python.zip`]: 'other' }, 'python.zip'],
  ['a changed list', { ...whole, [`${folder}files.json`]: '{"files": []}' }, 'files.json'],
  ['a missing file', { ...whole, [`${folder}worker.js`]: undefined }, 'worker.js'],
  ['a missing part of the bundle', { ...whole, '/p/part.json': undefined }, 'part.json'],
  ['a missing bundle', { ...whole, '/b/bundle.json': undefined }, 'bundle.json'],
]) {
  test(`${what} is a failure that names it`, async () => {
    const there = Object.fromEntries(Object.entries(pages).filter(([, body]) => body !== undefined))
    await assert.rejects(loadFiles(assets, host(there).fetch), { code: 'load.files', detail: name })
  })
}

test('a hash is handed to the browser as it wants it', () => {
  assert.equal(
    integrityOf(sha256('script')),
    `sha256-${createHash('sha256').update('script').digest('base64')}`,
  )
})
