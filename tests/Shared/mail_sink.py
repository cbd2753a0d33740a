"""A mail server for the tests: keeps what it takes, and answers as it is told.

It prints its port, then one JSON object a line for each mail taken. Lines on its standard input set rules:
"rcpt ADDRESS CODE TEXT" answers RCPT TO for that address, "data CODE TEXT" answers each mail's end; "ok" ends all rules;
"hold" keeps the answer to the next mail back until "go".
"""
import asyncio
import base64
import json
import sys
from aiosmtpd.smtp import SMTP, AuthResult


class Sink:
    def __init__(self):
        self.rcpt = {}
        self.data = None
        self.free = asyncio.Event()
        self.free.set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.rcpt:
            return self.rcpt[address]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.data:
            return self.data
        print(
            json.dumps(
                {
                    "from": envelope.mail_from,
                    "to": envelope.rcpt_tos,
                    "user": session.auth_data.decode() if session.authenticated else None,
                    "content": base64.b64encode(envelope.original_content).decode(),
                }
            ),
            flush=True,
        )
        await self.free.wait()
        return "250 2.0.0 taken"

    def told(self, line):
        words = line.split()
        if words[:1] == ["rcpt"]:
            self.rcpt[words[1]] = " ".join(words[2:])
        elif words[:1] == ["data"]:
            self.data = " ".join(words[1:])
        elif words == ["ok"]:
            self.rcpt, self.data = {}, None
        elif words == ["hold"]:
            self.free.clear()
        elif words == ["go"]:
            self.free.set()
        print(json.dumps({"told": line}), flush=True)


async def main():
    sink = Sink()
    need = sys.argv[1:2]

    def authenticate(server, session, envelope, mechanism, data):
        given = f"{data.login.decode()}:{data.password.decode()}"
        return AuthResult(success=given == need[0], auth_data=data.login)

    def connect():
        if need:
            return SMTP(sink, enable_SMTPUTF8=True, authenticator=authenticate, auth_required=True, auth_require_tls=False)
        return SMTP(sink, enable_SMTPUTF8=True)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(connect, "127.0.0.1", 0)
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    lines = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while line := (await lines.readline()).decode().strip():
        sink.told(line)


asyncio.run(main())
