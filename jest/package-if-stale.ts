import { runScript } from './run-script'
import { isStale } from './is-stale'

const template = '.serverless/cloudformation-template-update-stack.json'

/** The local gateway and the local table are made from the compiled template, so tests need it. */
export default function packageIfStale(): void {
  const sources = ['serverless.yml', 'package-lock.json', 'functions', 'shared']
  if (isStale(template, sources)) runScript('package')
}
