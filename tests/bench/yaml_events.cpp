// What a parser alone takes for the same files: yaml_events cpp|c FILE…, with the events of yaml-cpp or of libyaml.
// With `-` for the files, their names come from standard input, one a line.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/node/node.h>
#include <yaml-cpp/parser.h>
#include <yaml.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Counts events and keeps nothing.
class Counter final : public YAML::EventHandler {
 public:
  [[nodiscard]] std::size_t count() const { return count_; }
  void OnDocumentStart(const YAML::Mark& /*mark*/) override { ++count_; }
  void OnDocumentEnd() override { ++count_; }
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { ++count_; }
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { ++count_; }
  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& /*value*/) override {
    ++count_;
  }
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    ++count_;
  }
  void OnSequenceEnd() override { ++count_; }
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    ++count_;
  }
  void OnMapEnd() override { ++count_; }

 private:
  std::size_t count_ = 0;
};

std::size_t events_of_yaml_cpp(const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  Counter counter;
  while (parser.HandleNextDocument(counter)) {
  }
  return counter.count();
}

std::size_t events_of_libyaml(const std::string& text) {
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::size_t count = 0;
  for (bool ended = false; !ended; ++count) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) break;
    ended = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const bool cpp = std::string_view(argv[1]) == "cpp";
  std::vector<std::string> files(argv + 2, argv + argc);
  if (files.size() == 1 && files.front() == "-") {
    files.clear();
    for (std::string line; std::getline(std::cin, line);) files.push_back(line);
  }
  std::size_t count = 0;
  for (const std::string& file : files) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    count += cpp ? events_of_yaml_cpp(text) : events_of_libyaml(text);
  }
  std::printf("%zu events\n", count);
  return 0;
}
