/**
 * Fetch all that Python needs, from our own host, and nothing but the bytes that the page was published with.
 */
import { layerName, PlanFailure } from './messages.mjs'

/** @import { Files } from './messages.mjs' */

/**
 * @typedef {object} Assets
 * @property {string} runtime the folder of files.json; its last part is the sha256 of that file
 * @property {string[]} bundle the URLs of its layers, from what all sites share to what is this site's own
 *
 * @typedef {(address: string, options?: RequestInit) => Promise<Response>} Fetch
 */

/**
 * @param {Assets} assets
 * @param {Fetch} [fetch]
 * @returns {Promise<Files>} each file of the runtime by its name, and the layers of the bundle
 */
export async function loadFiles({ runtime, bundle }, fetch = window.fetch.bind(window)) {
  const folder = runtime.endsWith('/') ? runtime : `${runtime}/`
  const hash = folder.split('/').at(-2) ?? ''
  const list = await load(fetch, `${folder}files.json`, hash)
  /** @type {{files: {name: string, sha256: string}[]}} */
  const { files } = JSON.parse(new TextDecoder().decode(list))
  const found = await Promise.all([
    ...bundle.map((address, at) => load(fetch, address).then((bytes) => [layerName(at), bytes])),
    ...files.map(({ name, sha256 }) => load(fetch, folder + name, sha256).then((bytes) => [name, bytes])),
  ])
  return Object.fromEntries(found)
}

/**
 * @param {Fetch} fetch
 * @param {string} address
 * @param {string} [sha256] in hexadecimal
 * @returns {Promise<ArrayBuffer>}
 */
async function load(fetch, address, sha256) {
  const name = address.split('/').at(-1)
  try {
    const response = await fetch(address, sha256 ? { integrity: integrityOf(sha256) } : {})
    if (response.ok) return await response.arrayBuffer()
  } catch {
    // No connection, or other bytes than were published: the browser does not tell which.
  }
  throw new PlanFailure('load.files', name)
}

/**
 * @param {string} sha256 in hexadecimal
 * @returns {string} the same as the browser wants it
 */
export function integrityOf(sha256) {
  const bytes = sha256.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return `sha256-${btoa(String.fromCharCode(...bytes))}`
}
