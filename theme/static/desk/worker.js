// The worker of the editors' desk: runs Python, so that the page never waits for it. The first message says where the files are; each
// other one asks a method of the Python object `Desk`. Step by step the page is told how far the start is.

// Pyodide's table of packages: the desk loads none.
const NO_PACKAGES = JSON.stringify({
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
  packages: {},
});
const FOLDER = "/desk";

let desk; // a promise of the function that asks the Python object

addEventListener("message", async ({ data }) => {
  if (data.start) {
    desk = start(data.start);
    desk.then(
      () => postMessage({ ready: true }),
      (error) => postMessage({ failed: String(error) }),
    );
    return;
  }
  const { id, method, values } = data;
  try {
    const ask = await desk;
    postMessage({ id, answer: JSON.parse(ask(method, values)) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});

async function start({ runtime, python, records }) {
  const [{ loadPyodide }, { default: createPyodideModule }, code, texts] = await Promise.all([
    import(`${runtime}pyodide.js`),
    import(`${runtime}pyodide.asm.js`),
    fetched(python).then((response) => response.arrayBuffer()),
    fetched(records).then((response) => response.text()),
  ]);
  postMessage({ step: 1 });
  const pyodide = await loadPyodide({ indexURL: runtime, createPyodideModule, lockFileContents: NO_PACKAGES });
  postMessage({ step: 2 });
  pyodide.unpackArchive(code, "zip", { extractDir: FOLDER });
  pyodide.runPython(`import sys; sys.path.insert(0, "${FOLDER}")`);
  const { open_desk } = pyodide.pyimport("bantin.desk.desk");
  postMessage({ step: 3 });
  const opened = open_desk(texts);
  const toBytes = pyodide.runPython("lambda buffer: buffer.to_bytes()");
  return (method, values) =>
    opened[method](...values.map((value) => (value instanceof ArrayBuffer ? toBytes(value) : value)));
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
