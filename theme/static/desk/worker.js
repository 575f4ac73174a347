// The worker of the editors' desk: runs Python, so that the page never waits for it. The first message says where the files are; each
// other one asks a method of the Python object `Desk`. Step by step the page is told how far the start is.
import { forgetMemory, keepMemory, keptMemory } from "./kept-memory.js";

// Pyodide's table of packages: the desk loads none.
const NO_PACKAGES = JSON.stringify({
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
  packages: {},
});
const CODE = "/desk.zip"; // in Python's own file system

let asking; // a promise of the function that asks the Python object

addEventListener("message", async ({ data }) => {
  if (data.start) {
    asking = start(data.start);
    asking.then(
      () => postMessage({ ready: true }),
      (error) => postMessage({ failed: String(error) }),
    );
    return;
  }
  const { id, method, values } = data;
  try {
    const ask = await asking;
    postMessage({ id, answer: JSON.parse(ask(method, values)) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});

/** Start Python with the memory that the last start has kept, which takes a tenth of the time; else from the beginning. */
async function start(urls) {
  const key = [urls.runtime, urls.python, urls.records].join("\n");
  const memory = await keptMemory(key);
  if (memory) {
    try {
      return asker(await restored(urls, memory));
    } catch {
      await forgetMemory();
    }
  }
  const pyodide = await fresh(urls);
  keepMemory(key, pyodide.makeMemorySnapshot()); // made before anything of an editor's is in it
  return asker(pyodide);
}

/** Start Python, load the code and read the records, step by step. */
async function fresh({ runtime, python, records }) {
  const [scripts, code, texts] = await Promise.all([scriptsOf(runtime), bytes(python), bytes(records)]);
  postMessage({ step: 1 });
  const pyodide = await load(runtime, scripts, { _makeSnapshot: true });
  postMessage({ step: 2 });
  pyodide.FS.writeFile(CODE, code);
  pyodide.runPython(`import sys; sys.path.insert(0, "${CODE}"); from bantin.desk.desk import open_desk`);
  postMessage({ step: 3 });
  pyodide.globals.set("records", new TextDecoder().decode(texts));
  pyodide.runPython("desk = open_desk(records); del records");
  return pyodide;
}

/** Start Python as it was when its memory was kept: the code is loaded and the records are read. */
async function restored({ runtime, python }, memory) {
  const [[loadPyodide, create], code] = await Promise.all([scriptsOf(runtime), bytes(python)]);
  postMessage({ step: 1 });
  const createPyodideModule = async (settings) => {
    const module = await create(settings);
    module._malloc(memory.length); // Pyodide does not make room for a memory that has grown
    return module;
  };
  const pyodide = await load(runtime, [loadPyodide, createPyodideModule], { _loadSnapshot: memory });
  pyodide.FS.writeFile(CODE, code); // for modules that are imported late
  return pyodide;
}

async function scriptsOf(runtime) {
  const names = ["pyodide.js", "pyodide.asm.js"];
  const [{ loadPyodide }, { default: create }] = await Promise.all(names.map((name) => import(runtime + name)));
  return [loadPyodide, create];
}

function load(runtime, [loadPyodide, createPyodideModule], options) {
  return loadPyodide({ indexURL: runtime, lockFileContents: NO_PACKAGES, createPyodideModule, ...options });
}

/** The function that calls a method of the desk; files become Python's bytes. */
function asker(pyodide) {
  const desk = pyodide.globals.get("desk");
  const toBytes = pyodide.runPython("lambda buffer: buffer.to_bytes()");
  return (method, values) =>
    desk[method](...values.map((value) => (value instanceof ArrayBuffer ? toBytes(value) : value)));
}

async function bytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
