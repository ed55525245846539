/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// KNIME's side of a view: requests to the window around this one, by messages.

const TIMEOUT = 10000;
const EMPTY = null;
let requests = 0;

function request(method, ...params) {
  const requestId = `vibann-${requests++}`;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error(`KNIME does not answer ${method}.`))), TIMEOUT);
    const listener = ({ data }) => {
      if (data?.type === 'UIExtensionResponse' && data.requestId === requestId) {
        end(() => resolve(data.payload));
      }
    };
    function end(how) {
      clearTimeout(timer);
      window.removeEventListener('message', listener);
      how();
    }
    window.addEventListener('message', listener);
    window.parent.postMessage({ type: 'UIExtensionRequest', requestId, payload: { method, params } }, '*');
  });
}

function parsed(value) {
  return typeof value === 'string' && value !== '' ? JSON.parse(value) : value;
}

async function fetched({ extensionType, nodeId, projectId, workflowId }) {
  return request('callNodeDataService',
    { serviceType: 'initial_data', dataServiceRequest: '', extensionType, nodeId, projectId, workflowId });
}

/**
 * Asks KNIME for what the node has to show.
 *
 * @returns what the node's view gave; null where it gave nothing. Fails with a message for the user.
 */
export async function initialData() {
  const config = parsed(await request('getConfig'));
  window.parent.postMessage({ type: 'UIExtensionReady' }, '*');
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      window.parent.postMessage({ type: 'UIExtensionEscapePressed' }, '*');
    }
  });
  const data = parsed(config.initialData || await fetched(config)) ?? EMPTY;
  const error = data?.userError ?? data?.internalError;
  if (error) {
    throw new Error(error.message || 'The view could not be made.');
  }
  return parsed(data?.result ?? EMPTY);
}
