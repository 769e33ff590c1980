// A peer's conversation with the test that started it: one JSON object a line.
//   in   {"id": 1, "method": "discover", "params": {…}}
//   out  {"id": 1, "result": …}   or   {"id": 1, "error": {"message", "code", "description"}}
// The peer ends when its standard input closes, so that no killed test run leaves one behind.
import { createInterface } from 'node:readline';

// Standard output belongs to the conversation; what libraries have to say goes where people look for it.
console.log = console.info = console.debug = console.error;

export function serve(methods) {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', async (line) => {
    const { id, method, params } = JSON.parse(line);
    process.stdout.write(`${JSON.stringify({ id, ...(await answer(methods[method], method, params)) })}\n`);
  });
  lines.on('close', () => process.exit(0));
}

async function answer(method, name, params) {
  try {
    if (!method) throw new Error(`This peer has no method ${name}.`);
    return { result: (await method(params ?? {})) ?? null };
  } catch (failure) {
    const { message, error, code, error_description: description, status } = failure;
    return { error: { message: described(failure, message), code: error ?? code, description, status } };
  }
}

function described(failure, message) {
  return failure.cause instanceof Error ? `${message} (${failure.cause.message})` : message;
}
