import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWorker } from '../../../builder/web/worker/worker-from-bytes.mjs'

test('the policy lets our own script become a worker and nothing else', () => {
  let rules
  const made = []
  globalThis.Worker = class {
    constructor(address, options) {
      made.push(String(address), options)
    }
    addEventListener() {}
  }
  globalThis.trustedTypes = {
    createPolicy(name, given) {
      assert.equal(name, 'plan-worker')
      rules = given
      return given
    },
  }
  try {
    createWorker(new ArrayBuffer(1))
    assert.match(made[0], /^blob:/)
    assert.throws(() => rules.createScriptURL('blob:nodedata:other'), TypeError)
    assert.deepEqual(Object.keys(rules), ['createScriptURL'])
  } finally {
    delete globalThis.Worker
    delete globalThis.trustedTypes
  }
})
