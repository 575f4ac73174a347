// Runs a function with a module of the reader's, apart from the page, so that one without end can be ended.

const unhandled = [];
const fetched = fetch;
addEventListener("unhandledrejection", (event) => unhandled.push(String(event.reason)));

onmessage = async ({ data: [module, source, told] }) => {
  let answer;
  globalThis.fetch = fetched;
  try {
    const result = await (0, eval)(source)(await import(module), ...JSON.parse(told));
    answer = { result: JSON.stringify(result) };
  } catch (error) {
    answer = { error: error instanceof Error ? String(error) : `no Error: ${error}` };
  }
  setTimeout(() => postMessage({ ...answer, unhandled: unhandled.splice(0) }));
};
