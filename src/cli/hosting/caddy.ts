/** The example for Caddy. */
import {
  ANY,
  ASK_AGAIN,
  COMMON,
  FOREVER,
  FRAMED,
  FRAMED_HEADERS,
  IMMUTABLE,
  UNFRAMED_HEADERS,
  type Headers,
} from './headers'

/** `base` has a slash before and behind; what is built stands in a folder of that name below the root. */
export function caddyfile(base: string): string {
  const below = (start: string) => `${base}${start.slice(1).replace(ANY, '*')}*`
  const lines = (indent: string, matcher: string, headers: Headers) =>
    Object.entries(headers).map(([name, value]) => `${indent}header ${matcher}${name} "${value}"`)
  return `# Dateline behind Caddy 2. Made by src/cli/hosting/main.ts, from the table that the preview server sends.
example.org {
	# The built site: what \`npm run build\` writes into dist/${base === '/' ? '' : `, in ${base} below this folder`}.
	root * /srv/dateline
	encode zstd gzip
	file_server

	@embeds path ${below(FRAMED)}
	@pages not path ${below(FRAMED)}
	@hashed path ${IMMUTABLE.map(below).join(' ')}
	@named not path ${IMMUTABLE.map(below).join(' ')}

	# Once the site is sure to stay on HTTPS:
	# header Strict-Transport-Security "max-age=63072000"
${[
  ...lines('\t', '', COMMON),
  ...lines('\t', '@embeds ', FRAMED_HEADERS),
  ...lines('\t', '@pages ', UNFRAMED_HEADERS),
  ...lines('\t', '@hashed ', { 'Cache-Control': FOREVER }),
  ...lines('\t', '@named ', { 'Cache-Control': ASK_AGAIN }),
].join('\n')}

	# What is not there: the app, which says what is near. It rewrites nothing else.
	handle_errors {
		@missing expression {http.error.status_code} == 404
		header @missing Cache-Control "${ASK_AGAIN}"
		rewrite @missing ${base}404.html
		file_server @missing
	}
}
`
}
