"""Drives the emulator with the Ansible collection netapp.storagegrid. Reads where it is as JSON; answers what each task did."""

import json
import os
import subprocess
import sys
import tempfile


def outcome(result):
    seen = {"changed": result.get("changed", False), "failed": result.get("failed", False)}
    if isinstance(result.get("msg"), dict):
        seen["error"] = result["msg"].get("key")
    elif result.get("msg"):
        seen["message"] = result["msg"]
    answer = result.get("resp")
    if isinstance(answer, dict):
        seen["answer"] = {name: value for name, value in answer.items() if name not in ("secretAccessKey", "accessKey")}
        seen["secret"] = len(answer.get("secretAccessKey") or "")
    return seen


def main():
    given = json.loads(sys.stdin.readline())
    with tempfile.TemporaryDirectory(prefix="storagegrants-ansible-") as home:
        environment = dict(
            os.environ,
            ANSIBLE_HOME=home,
            ANSIBLE_LOCAL_TEMP=os.path.join(home, "local"),
            ANSIBLE_REMOTE_TEMP=os.path.join(home, "remote"),
            ANSIBLE_STDOUT_CALLBACK="ansible.posix.json",
            ANSIBLE_PIPELINING="True",
            ANSIBLE_NOCOLOR="1",
            LC_ALL="C.UTF-8",
        )
        run = subprocess.run(
            ["ansible-playbook", "--inventory", "localhost,", "--connection", "local", "--extra-vars", json.dumps(given), "playbook.yml"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    if not run.stdout.lstrip().startswith("{"):
        sys.exit(run.stdout + run.stderr)
    tasks = [task for play in json.loads(run.stdout)["plays"] for task in play["tasks"]]
    seen = {task["task"]["name"]: outcome(task["hosts"]["localhost"]) for task in tasks}
    print(json.dumps({"code": run.returncode, "tasks": seen}), flush=True)


main()
