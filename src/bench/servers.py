"""What answers: nginx on loopback addresses, and before it, where wanted, something that takes its time."""

import asyncio
import functools
import os
import shutil
import socket
import subprocess
import threading
import time

HOSTS = [f"127.1.0.{number}" for number in range(1, 101)]

CONFIGURATION = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 2048; }}
http {{
  access_log {folder}/access.log;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  types {{ application/atom+xml atom; }}
  gzip on; gzip_types application/atom+xml; gzip_min_length 256;
  etag on;
  server {{
{listens}
    root {folder}/current;
  }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Nginx:
    """Serves the folder that show() names, with ETag, Last-Modified and gzip."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        self.port = free_port()
        os.makedirs(self.folder, exist_ok=True)
        listens = "\n".join(f"    listen {host}:{self.port};" for host in HOSTS)
        path = os.path.join(self.folder, "nginx.conf")
        with open(path, "w") as out:
            out.write(CONFIGURATION.format(folder=self.folder, listens=listens))
        nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/sbin")
        self.process = subprocess.Popen([nginx, "-p", self.folder, "-c", path, "-e", "stderr"])
        await_port(HOSTS[0], self.port, self.process)

    def show(self, files):
        draft = os.path.join(self.folder, "next")
        os.symlink(os.path.abspath(files), draft)
        os.replace(draft, os.path.join(self.folder, "current"))

    def address(self, feeds, number):
        return f"http://{HOSTS[number % len(HOSTS)]}:{self.port}/{feeds.name(number)}.atom"

    def asked(self):
        """Status codes of the requests since it was asked before, by number."""
        path = os.path.join(self.folder, "access.log")
        counts = {}
        with open(path, "r+") as log:
            for line in log:
                status = line.split('" ')[1].split()[0]
                counts[status] = counts.get(status, 0) + 1
            log.truncate(0)
        return counts

    def close(self):
        self.process.terminate()
        self.process.wait(10)


class Slow:
    """Hands every request on to nginx after a pause: a server that is far away."""

    def __init__(self, nginx, pause):
        self.port = free_port()
        self.nginx = nginx
        self.pause = pause
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()
        await_port(HOSTS[0], self.port)

    def _run(self):
        asyncio.set_event_loop(self.loop)
        for host in HOSTS:
            serve = functools.partial(self._serve, host)
            self.loop.run_until_complete(asyncio.start_server(serve, host, self.port))
        self.loop.run_forever()
        tasks = asyncio.all_tasks(self.loop)
        for task in tasks:
            task.cancel()
        self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self.loop.close()

    async def _serve(self, host, reader, writer):
        there_reader, there_writer = await asyncio.open_connection(host, self.nginx.port)
        await asyncio.gather(
            pipe(reader, there_writer, self.pause), pipe(there_reader, writer, 0)
        )

    def address(self, feeds, number):
        return f"http://{HOSTS[number % len(HOSTS)]}:{self.port}/{feeds.name(number)}.atom"

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(5)


async def pipe(reader, writer, pause):
    """Until either end is gone."""
    try:
        while data := await reader.read(1 << 16):
            if pause:
                await asyncio.sleep(pause)
            writer.write(data)
            await writer.drain()
    except (ConnectionError, asyncio.CancelledError):
        pass
    finally:
        writer.close()


def await_port(host, port, process=None):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if process and process.poll() is not None:
            break
        try:
            socket.create_connection((host, port), 1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"bench: nothing answers on {host}:{port}.")
