import js from '@eslint/js'

export default [
  { ignores: ['site/', 'build/', '.tools/', '.venv*/', 'node_modules/'] },
  js.configs.recommended,
  {
    rules: {
      'no-undef': 'off', // tsc --checkJs knows every name of the browser and of Node, and finds the undefined ones
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
]
