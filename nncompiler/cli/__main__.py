"""python -m nncompiler.cli"""

import sys

from . import main

sys.exit(main())
