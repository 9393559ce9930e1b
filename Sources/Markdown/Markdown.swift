import CCMark
import Diagnostics
