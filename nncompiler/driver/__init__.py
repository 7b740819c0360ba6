"""From a model to an executable or an artifact: options, pipelines, targets, cache, worker process."""
