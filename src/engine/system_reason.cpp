#include "engine/system_reason.hpp"

#include <cerrno>
#include <system_error>

#include "diag/message.hpp"

namespace budgetlint {

OwnedText system_reason(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return {.zh = "没有权限", .en = "permission denied"};
    case ENOENT:
      return {.zh = "文件或文件夹不存在", .en = "no such file or folder"};
    case ENOTDIR:
      return {.zh = "路径中间的一段不是文件夹", .en = "a part of the path is not a folder"};
    case EISDIR:
      return {.zh = "这是一个文件夹", .en = "it is a folder"};
    case ENAMETOOLONG:
      return {.zh = "路径太长", .en = "the path is too long"};
    case ELOOP:
      return {.zh = "符号链接首尾相接，没有尽头", .en = "symbolic links form a loop"};
    case EMFILE:
    case ENFILE:
      return {.zh = "打开的文件太多", .en = "too many open files"};
    case EIO:
      return {.zh = "磁盘或设备读写出错", .en = "the disk or device reports an error"};
    case ENOSPC:
    case EDQUOT:
      return {.zh = "磁盘已满", .en = "the disk is full"};
    case EFBIG:
      return {.zh = "文件超过了系统允许的大小", .en = "the file is larger than the system allows"};
    case EROFS:
      return {.zh = "磁盘只读", .en = "the disk is read-only"};
    case EPIPE:
      return {.zh = "接收输出的程序已经退出", .en = "the program that reads the output has gone"};
    case EBADF:
      return {.zh = "输出已经关闭", .en = "the output is closed"};
    default: {
      const std::string words = std::generic_category().message(error);
      return compose<std::string>({.zh = "系统报告：{}", .en = "the system says: {}"}, words);
    }
  }
}

OwnedText reason_of(const ReadFault& fault) {
  switch (fault.kind) {
    case ReadFault::Kind::not_regular:
      return {"不是普通文件", "it is no regular file"};
    case ReadFault::Kind::too_large:
      return {"文件太大", "it is too large"};
    case ReadFault::Kind::changed:
      return {"读取时正在被改动", "it changed while it was read"};
    default:
      return system_reason(fault.error);
  }
}

}  // namespace budgetlint
