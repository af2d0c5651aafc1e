import { routes } from '../simulator-config'

/** The document with the phone frame and its bar. */
export const framePage = (title: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title.replace(/[<&]/g, '')}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="${routes.fonts}/400.css">
<link rel="stylesheet" href="${routes.fonts}/600.css"><link rel="stylesheet" href="frame.css"></head>
<body><script src="frame.js"></script></body></html>`
