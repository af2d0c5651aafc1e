import type { PhoneConfig } from '../simulator-config'
import { routes } from '../simulator-config'

const escaped = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')
const fonts = [400, 600]
  .map((weight) => `<link rel="stylesheet" href="${routes.fonts}/${weight}.css">`)
  .join('')

/** The document of one bare phone. */
export const phonePage = (config: PhoneConfig): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${config.title.replace(/[<&]/g, '')}</title>
<meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=no">
<link rel="icon" href="data:,">${fonts}<link rel="stylesheet" href="phone.css"></head>
<body><div id="phone"><main id="pages"></main></div><div id="sheets"></div><div id="toast"></div>
<script>window.__PHONE__=${escaped(config)}</script>
<script src="weapp-data.js"></script><script src="phone.js"></script>
<script src="weapp-templates.js"></script><script src="weapp-code.js"></script>
<script>__startPhone()</script></body></html>`
